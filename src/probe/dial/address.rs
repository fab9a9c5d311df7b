//! Which addresses may be connected to.
//!
//! Source: the IANA special-purpose address registries for IPv4 and IPv6 (RFC
//! 6890 and its successors), with what is multicast, reserved or deprecated.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use serde::{Deserialize, Serialize};

/// Blocks of addresses that are not the public internet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Special {
    /// "This host", `0.0.0.0/8` and `::`.
    ThisHost,
    /// Private networks.
    Private,
    /// Between a provider and its customers, `100.64.0.0/10`.
    Shared,
    /// This machine.
    Loopback,
    /// One cable; cloud machines keep their secrets at `169.254.169.254`.
    LinkLocal,
    /// Set aside for protocols.
    Protocol,
    /// For examples in documents.
    Documentation,
    /// The deprecated relays of 6to4, `192.88.99.0/24`.
    Relay,
    /// For measuring devices, `198.18.0.0/15`.
    Benchmarking,
    /// Many receivers at once.
    Multicast,
    /// Reserved, and whatever of IPv6 is not global unicast.
    Reserved,
    /// IPv4 inside IPv6 by NAT64.
    Nat64,
    /// Thrown away by routers, `100::/64`.
    Discard,
    /// IPv4 inside IPv6 by 6to4.
    SixToFour,
}

impl Special {
    /// The name of its message.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ThisHost => "special-this-host",
            Self::Private => "special-private",
            Self::Shared => "special-shared",
            Self::Loopback => "special-loopback",
            Self::LinkLocal => "special-link-local",
            Self::Protocol => "special-protocol",
            Self::Documentation => "special-documentation",
            Self::Relay => "special-relay",
            Self::Benchmarking => "special-benchmarking",
            Self::Multicast => "special-multicast",
            Self::Reserved => "special-reserved",
            Self::Nat64 => "special-nat64",
            Self::Discard => "special-discard",
            Self::SixToFour => "special-six-to-four",
        }
    }
}

const V4: [(Ipv4Addr, u32, Special); 15] = [
    (Ipv4Addr::UNSPECIFIED, 8, Special::ThisHost),
    (Ipv4Addr::new(10, 0, 0, 0), 8, Special::Private),
    (Ipv4Addr::new(100, 64, 0, 0), 10, Special::Shared),
    (Ipv4Addr::new(127, 0, 0, 0), 8, Special::Loopback),
    (Ipv4Addr::new(169, 254, 0, 0), 16, Special::LinkLocal),
    (Ipv4Addr::new(172, 16, 0, 0), 12, Special::Private),
    (Ipv4Addr::new(192, 0, 0, 0), 24, Special::Protocol),
    (Ipv4Addr::new(192, 0, 2, 0), 24, Special::Documentation),
    (Ipv4Addr::new(192, 88, 99, 0), 24, Special::Relay),
    (Ipv4Addr::new(192, 168, 0, 0), 16, Special::Private),
    (Ipv4Addr::new(198, 18, 0, 0), 15, Special::Benchmarking),
    (Ipv4Addr::new(198, 51, 100, 0), 24, Special::Documentation),
    (Ipv4Addr::new(203, 0, 113, 0), 24, Special::Documentation),
    (Ipv4Addr::new(224, 0, 0, 0), 4, Special::Multicast),
    (Ipv4Addr::new(240, 0, 0, 0), 4, Special::Reserved),
];

const fn v6(a: u16, b: u16, c: u16, h: u16) -> Ipv6Addr {
    Ipv6Addr::new(a, b, c, 0, 0, 0, 0, h)
}

/// The first block that holds an address names it; beside these, only `2000::/3` is global unicast.
const V6: [(Ipv6Addr, u32, Special); 14] = [
    (v6(0, 0, 0, 0), 128, Special::ThisHost),
    (v6(0, 0, 0, 1), 128, Special::Loopback),
    (v6(0x64, 0xff9b, 0, 0), 96, Special::Nat64),
    (v6(0x64, 0xff9b, 1, 0), 48, Special::Nat64),
    (v6(0x100, 0, 0, 0), 64, Special::Discard),
    (v6(0x2001, 0, 0, 0), 23, Special::Protocol),
    (v6(0x2001, 0xdb8, 0, 0), 32, Special::Documentation),
    (v6(0x3fff, 0, 0, 0), 20, Special::Documentation),
    (v6(0x2002, 0, 0, 0), 16, Special::SixToFour),
    (v6(0x5f00, 0, 0, 0), 16, Special::Protocol),
    (v6(0xfc00, 0, 0, 0), 7, Special::Private),
    (v6(0xfe80, 0, 0, 0), 10, Special::LinkLocal),
    (v6(0xfec0, 0, 0, 0), 10, Special::Private),
    (v6(0xff00, 0, 0, 0), 8, Special::Multicast),
];

/// The special-purpose block an address lies in, if any. An IPv4 address inside
/// an IPv6 one (mapped, NAT64, 6to4) is looked at too, and named first.
///
/// ```
/// use tolok::probe::{Special, special};
///
/// assert_eq!(special("203.0.113.9".parse().unwrap()), Some(Special::Documentation));
/// assert_eq!(special("::ffff:127.0.0.1".parse().unwrap()), Some(Special::Loopback));
/// assert_eq!(special("2002:a9fe:a9fe::".parse().unwrap()), Some(Special::LinkLocal));
/// assert_eq!(special("1.1.1.1".parse().unwrap()), None);
/// ```
pub fn special(address: IpAddr) -> Option<Special> {
    match address.to_canonical() {
        IpAddr::V4(v4) => special_v4(v4),
        IpAddr::V6(v6) => carried(v6).and_then(special_v4).or_else(|| special_v6(v6)),
    }
}

fn special_v4(address: Ipv4Addr) -> Option<Special> {
    let lies_in = |net: Ipv4Addr, bits: u32| (address.to_bits() ^ net.to_bits()) >> (32 - bits) == 0;
    V4.iter().find(|(net, bits, _)| lies_in(*net, *bits)).map(|(.., special)| *special)
}

fn special_v6(address: Ipv6Addr) -> Option<Special> {
    let lies_in = |net: Ipv6Addr, bits: u32| (address.to_bits() ^ net.to_bits()) >> (128 - bits) == 0;
    let named = V6.iter().find(|(net, bits, _)| lies_in(*net, *bits)).map(|(.., special)| *special);
    named.or((address.segments()[0] >> 13 != 1).then_some(Special::Reserved))
}

/// The IPv4 address that NAT64 or 6to4 would reach.
fn carried(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let s = address.segments();
    let v4 = |high: u16, low: u16| Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low));
    match s {
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] | [0x2002, high, low, ..] => Some(v4(high, low)),
        _ => None,
    }
}

/// Where a prober may go. Only the command line widens it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reach {
    /// The public internet, on the usual ports.
    #[default]
    Public,
    /// Private networks and this machine too, on any port; never one cable,
    /// multicast, "this host" or what is reserved.
    Private,
}

impl Reach {
    /// The block that forbids an address, if one does.
    pub fn refuses(self, address: IpAddr) -> Option<Special> {
        let found = special(address)?;
        let private = matches!(found, Special::Private | Special::Loopback | Special::Shared);
        let wrapped = address.is_ipv6() && address.to_canonical().is_ipv4();
        let carried = matches!(address, IpAddr::V6(v6) if carried(v6).is_some());
        if self == Self::Private && private && !wrapped && !carried { None } else { Some(found) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

    use super::{IpAddr, Ipv4Addr, Ipv6Addr, Reach, Special, special};

    /// Edges of every block: the last before, the first, the last, the first after.
    #[test]
    fn every_block_is_closed_at_both_ends() {
        let v4 = [
            ("0.0.0.0", "0.255.255.255", "1.0.0.0"),
            ("10.0.0.0", "10.255.255.255", "11.0.0.0"),
            ("100.64.0.0", "100.127.255.255", "100.128.0.0"),
            ("127.0.0.0", "127.255.255.255", "128.0.0.0"),
            ("169.254.0.0", "169.254.255.255", "169.255.0.0"),
            ("172.16.0.0", "172.31.255.255", "172.32.0.0"),
            ("192.0.0.0", "192.0.0.255", "192.0.1.0"),
            ("192.0.2.0", "192.0.2.255", "192.0.3.0"),
            ("192.88.99.0", "192.88.99.255", "192.88.100.0"),
            ("192.168.0.0", "192.168.255.255", "192.169.0.0"),
            ("198.18.0.0", "198.19.255.255", "198.20.0.0"),
            ("198.51.100.0", "198.51.100.255", "198.51.101.0"),
            ("203.0.113.0", "203.0.113.255", "203.0.114.0"),
        ];
        for (first, last, after) in v4 {
            let before = Ipv4Addr::from_bits(first.parse::<Ipv4Addr>().unwrap().to_bits().wrapping_sub(1));
            assert!(special(first.parse().unwrap()).is_some(), "{first}");
            assert!(special(last.parse().unwrap()).is_some(), "{last}");
            assert_eq!(special(after.parse().unwrap()), None, "{after}");
            assert!(first == "0.0.0.0" || special(before.into()).is_none(), "{before}");
        }
        for address in ["224.0.0.0", "239.255.255.255", "240.0.0.0", "255.255.255.255"] {
            assert!(special(address.parse().unwrap()).is_some(), "{address}");
        }
        assert_eq!(special("223.255.255.255".parse().unwrap()), None);
    }

    #[test]
    fn outside_of_global_unicast_nothing_is_public() {
        for address in [
            "::",
            "::1",
            "::7f00:1",
            "::ffff:10.0.0.1",
            "64:ff9b::808:808",
            "64:ff9b:1::1",
            "100::1",
            "100:0:0:1::1",
            "2001::1",
            "2001:1ff::1",
            "2001:db8::1",
            "2002:808:808::1",
            "3fff::1",
            "5f00::1",
            "4000::1",
            "8000::1",
            "fc00::1",
            "fdff::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "e000::1",
            "f000::1",
        ] {
            assert!(special(address.parse().unwrap()).is_some(), "{address}");
        }
        for address in ["2001:200::1", "2404:6800:4003::1", "2606:4700::1111", "2a00::1", "2003::1"] {
            assert_eq!(special(address.parse().unwrap()), None, "{address}");
        }
    }

    #[test]
    fn what_is_inside_is_named() {
        let of = |address: &str| special(address.parse().unwrap());
        assert_eq!(of("64:ff9b::127.0.0.1"), Some(Special::Loopback));
        assert_eq!(of("64:ff9b::8.8.8.8"), Some(Special::Nat64));
        assert_eq!(of("2002:7f00:1::"), Some(Special::Loopback));
        assert_eq!(of("2002:808:808::"), Some(Special::SixToFour));
        assert_eq!(of("::ffff:8.8.8.8"), None);
    }

    #[test]
    fn private_reach_never_reaches_the_cable() {
        let refused = |address: &str| Reach::Private.refuses(address.parse().unwrap()).is_some();
        for address in ["127.0.0.1", "10.1.2.3", "192.168.1.1", "100.64.0.1", "::1", "fd00::1", "8.8.8.8"] {
            assert!(!refused(address), "{address}");
        }
        for address in [
            "169.254.169.254",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "fe80::1",
            "::",
            "::ffff:127.0.0.1",
            "2002:7f00:1::",
            "64:ff9b::10.0.0.1",
        ] {
            assert!(refused(address), "{address}");
        }
    }

    proptest! {
        /// A mapped address is judged as the IPv4 address it is.
        #[test]
        fn mapping_changes_nothing(bits in any::<u32>()) {
            let v4 = Ipv4Addr::from_bits(bits);
            prop_assert_eq!(special(v4.into()), special(v4.to_ipv6_mapped().into()));
            let nat = IpAddr::V6(Ipv6Addr::from_bits(0x0064_ff9b_u128 << 96 | u128::from(bits)));
            prop_assert!(special(nat).is_some());
        }
    }
}
