"""What the DAGs share: how a job is called, how often it is tried, and who is told when it fails."""
