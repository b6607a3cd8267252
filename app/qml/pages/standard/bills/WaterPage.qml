// Where bills of this kind begin: water.
KindPage {
}
