"""The engine: from the bank and what a team changes to the pages and files of the site. No MkDocs in here."""
