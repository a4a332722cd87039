"""Wire: folders of copy walked, read and kept, and the versions of a story sought in them."""
