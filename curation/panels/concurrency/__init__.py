"""Curators at one form: what they opened, what they typed, and what others saved meanwhile."""
