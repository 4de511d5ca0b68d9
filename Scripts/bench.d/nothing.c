// Does nothing: how long it takes to start a program, and one with Demarc's libraries.
int main(void) { return 0; }
