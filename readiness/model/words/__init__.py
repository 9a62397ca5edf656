"""Every word on screen that is not in an entry of the bank: one typed catalogue.

To translate the site, give other values: `Words(start="Los geht's", messages=Messages(...))`. Templates write
`Words`, `Library` and `Together` straight into the page. They put `Messages` into a `<template>`, from which the scripts
take them and fill in the `{fields}`. A `Plural` has one text for each CLDR category that the language uses.
"""

from readiness.model.words.library import Library
from readiness.model.words.messages import Messages
from readiness.model.words.page import Words
from readiness.model.words.plural import Plural
from readiness.model.words.together import Together

__all__ = ["Library", "Messages", "Plural", "Together", "Words"]
