"""Everything that is published besides pages: data, scripts, policy and service worker. No templates here."""
