// Where bills of this kind begin: gas.
KindBody {
}
