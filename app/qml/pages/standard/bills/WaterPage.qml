// Where bills of this kind begin: water.
KindBody {
}
