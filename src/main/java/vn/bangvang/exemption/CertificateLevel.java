package vn.bangvang.exemption;

/** For posts of which training an entry-quality test was held: đại học, or trung cấp and cao đẳng. */
public enum CertificateLevel {
    UNIVERSITY,
    COLLEGE
}
