"""The rules of a bank, a team and their pages, and what checks them."""
