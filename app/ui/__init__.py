"""The window: the only room that knows Qt. It shows what bundles hold and dispatches what the person does."""
