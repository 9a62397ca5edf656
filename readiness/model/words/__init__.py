"""Every word that the site shows and the bank's entries do not: one typed catalogue.

To translate the site, give other values: `Words(start="Los geht's", messages=Messages(...))`. Templates write
`Words` straight into the page. `Messages` goes into a `<template>` on the page, from which the scripts fill in
`{names}`; a `Plural` has one text per CLDR category that the language uses.
"""

from readiness.model.words.library import Library
from readiness.model.words.messages import Messages
from readiness.model.words.page import Words
from readiness.model.words.plural import Plural

__all__ = ["Library", "Messages", "Plural", "Words"]
