/// Ranks and means over flat arrays.
