package vn.bangvang.recompute;

/** A result bundle as a file to keep. */
public record BundleFile(String fileName, byte[] content) {}
