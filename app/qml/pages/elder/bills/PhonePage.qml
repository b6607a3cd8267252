// Where bills of this kind begin: phone.
KindBody {
}
