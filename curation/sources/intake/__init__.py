"""Words on their way in: a file or a paste, read into exactly what will be kept.

One module for each format turns bytes into an Intake. No part of this package knows a database.
"""
