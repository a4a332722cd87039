"""Ground: what every room stands on, from reading files to finding plug-ins by their names."""
