"""Work shared out among processes that import nothing but what the work needs."""
