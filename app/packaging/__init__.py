"""Scripts that install, lock and build. No part of the program that runs; nothing in the house may import them."""
