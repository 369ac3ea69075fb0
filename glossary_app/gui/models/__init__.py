"""Qt item models over the services: ids in memory, rows read as they are shown."""
