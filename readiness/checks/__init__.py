"""The rules for a bank, a team and their pages, and the functions that check them."""
