"""All that the process of `apart` needs of Django: sentences as they are written, no database."""

USE_I18N = False
