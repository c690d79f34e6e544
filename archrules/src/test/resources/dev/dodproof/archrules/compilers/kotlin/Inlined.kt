package dev.dodproof.archrules.examples.kotlin

inline fun <T> below(folder: String, use: (String) -> T): T {
  val root = "/var/inlined"
  return use("$root/$folder")
}

class Reader {
  fun first(): Int = 1

  fun read(): String {
    return below("data") { it.trim() }
  }

  fun readTwice(): String {
    val once = below("once") { it.trim() }
    return once +
      below("twice") { it.trim() }
  }
}
