"""The screens. Few, because content is data; each is built anew when the session changes what it shows."""
