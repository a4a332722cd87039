"""What words, figures and sentences are: the reading that alignment, wording and facts share."""
