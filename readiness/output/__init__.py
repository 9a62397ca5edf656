"""All that needs no template: published data, bundles, policy, service worker, reference tables and links."""
