"""What tests do not hold to a clock: weight, speed and growth, side by side in one run."""
