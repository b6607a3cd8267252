// Where bills of this kind begin: electricity.
KindBody {
}
