"""Training of the model that reads finished references. Not needed to run or to test cyberdip."""
