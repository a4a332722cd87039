"""Faces: what a person or a program calls; they read arguments, print and exit, and judge nothing."""
