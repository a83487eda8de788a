package vn.bangvang.venue;

/** Where an exam is held: the house and how to find it. */
public record Place(String name, String address) {

    public Place {
        name = name.strip();
        address = address.strip();
        if (name.isEmpty() || name.length() > 200) {
            throw new IllegalArgumentException("name");
        }
        if (address.length() > 300) {
            throw new IllegalArgumentException("address");
        }
    }

    /** Name and address in one line. */
    public String written() {
        return address.isEmpty() ? name : name + ", " + address;
    }
}
