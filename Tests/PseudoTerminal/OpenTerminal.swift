#if canImport(Glibc)
  import Glibc

  /// POSIX_SPAWN_SETSID of <spawn.h>.
  let newSession: Int16 = 0x80

  /// A new pseudo-terminal: the master's descriptor and the path of its other side.
  func openTerminal() throws(PseudoTerminal.Failure) -> (Int32, String) {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: Int32 = 0
    var number: UInt32 = 0
    // TIOCSPTLCK and TIOCGPTN of <asm-generic/ioctls.h>.
    guard master >= 0, ioctl(master, 0x4004_5431, &locked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      throw PseudoTerminal.Failure(call: "open /dev/ptmx", number: errno)
    }
    return (master, "/dev/pts/\(number)")
  }
#else
  import Darwin

  let newSession = Int16(POSIX_SPAWN_SETSID)

  /// A new pseudo-terminal: the master's descriptor and the path of its other side.
  func openTerminal() throws(PseudoTerminal.Failure) -> (Int32, String) {
    let master = posix_openpt(O_RDWR | O_NOCTTY)
    guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master) else {
      throw PseudoTerminal.Failure(call: "posix_openpt", number: errno)
    }
    return (master, String(cString: name))
  }
#endif
