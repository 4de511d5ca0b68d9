print("demarc")
