@rem The scripts of package.json begin with "exec", so that Ctrl-C reaches Node and not a shell in front of it. Windows has no such word: this is it.
@%*
