"""What goes out of an install and comes into one: bundles and spreadsheets."""
