"""COinS: OpenURL context objects in spans of HTML (http://ocoins.info, NISO Z39.88-2004)."""
