"""Shared by the DAGs: tasks that run commands, their retries, and emails about failures."""
