"""Telling speech from everything else."""
