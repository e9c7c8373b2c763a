"""Input that no one means well with, made by the million: mutated samples through every reader, writer and medium
(``__main__``), generated repetitions that find what is not linear (``growth``), killed processes (``kills``),
inputs led by coverage (``guided``)."""
