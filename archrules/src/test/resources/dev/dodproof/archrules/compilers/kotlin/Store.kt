package dev.dodproof.archrules.examples.kotlin

import java.io.File
import java.nio.file.Path

const val ROOT = "/opt/acme"

enum class Drive(val path: String) {
  LOCAL("C:\\acme"),
  SHARE("\\\\host\\share")
}

annotation class Place(val path: String = "/var/acme")

data class Folder(val path: String = "/etc/acme")

@Place("/usr/acme")
class Store(private val user: String) {
  val scratch by lazy { File("/tmp/acme") }

  fun home(): Path = Path.of("/home/$user", "data")

  fun kind(path: String): Int =
      when (path) {
        "~/.acme" -> 1
        "/Users/acme" -> 2
        else -> 0
      }

  fun text(): String =
      """
      root=/srv/acme
      """.trimIndent()

  fun lambda(): () -> String = { "file:///opt/acme" }

  suspend fun later(): String = "/mnt/acme"

  companion object {
    const val DEFAULT = "/root/acme"
  }
}
