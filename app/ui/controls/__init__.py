"""The owned set of controls: everything a person can press, and the frames they stand in, one file each."""
