"""leaddiff: is the editor's note true, and is it the whole truth?"""
