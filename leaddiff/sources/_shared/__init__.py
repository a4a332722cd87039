"""What several forms are read alike by: no form itself."""
