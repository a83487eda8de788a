package vn.bangvang.site;

/** How often one network may ask; for what tells nothing about a person, for everybody may hold the same paper. */
public interface AddressLimit {

    /** Whether that address may ask once more. */
    boolean allows(String address);
}
