"""What is written besides pages: published data, scripts, policy and service worker. No templates here."""
