"""Congress Day: one laptop serves a congress hall.

`congress_app.house.build` makes the application from its features; it refuses to start while a route has no access
mark. Importing this package is cheap on purpose: child processes do it for every job.
"""
