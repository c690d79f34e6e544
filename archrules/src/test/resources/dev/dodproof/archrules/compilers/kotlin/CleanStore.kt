package dev.dodproof.archrules.examples.kotlin

import java.nio.file.Path

const val TEMPLATE = "/templates/store.html"

data class CleanFolder(val route: String = "/api/v1/users")

class CleanStore(private val root: Path) {
  fun data(user: String): Path = root.resolve("data/$user")

  fun below(root: String): String = "$root/var/lib/store"

  fun mediaType(): String = "application/json"

  fun pattern(): Regex = Regex("/tmp/[a-z]+")
}
