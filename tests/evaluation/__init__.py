"""How well the program does its main job, against gold made by hand; `python -m tests.evaluation`."""
