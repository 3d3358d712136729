"""What educators download: chosen panels of one edition as one checked value object.

A `Pack` is made and checked once (`making`); every file is a pure function of it
(`exhibit/exports`). Same edition, same bytes.
"""
