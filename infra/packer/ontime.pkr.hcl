# An Amazon image with all of OnTime installed and nothing started yet: infra/packer/build. infra/provision.sh does all of it.
# Packer from 1.7 on needs its plugin once: packer init infra/packer/plugins.pkr.hcl

variable "region" {
  type    = string
  default = "us-east-1"
}

variable "instance_type" {
  type    = string
  default = "m6i.xlarge"
}

variable "disk_gb" {
  type    = number
  default = 100
}

# The files of a commit: git archive --format=tar --output FILE HEAD
variable "archive" {
  type = string
}

# The only address that the builder lets in, such as 203.0.113.7/32.
variable "own_address" {
  type = string
}

variable "version" {
  type = string
}

# The base image; a whole name, such as debian-12-amd64-20240717-1811, makes the same image again.
variable "base_image" {
  type    = string
  default = "debian-12-amd64-*"
}

source "amazon-ebs" "ontime" {
  region        = var.region
  instance_type = var.instance_type
  ami_name      = "ontime-${var.version}"
  ssh_username  = "admin"
  encrypt_boot  = true

  temporary_security_group_source_cidrs = [var.own_address]

  source_ami_filter {
    filters = {
      name                = var.base_image
      root-device-type    = "ebs"
      virtualization-type = "hvm"
    }
    owners      = ["136693071363"]
    most_recent = true
  }

  launch_block_device_mappings {
    device_name           = "/dev/xvda"
    volume_size           = var.disk_gb
    volume_type           = "gp3"
    iops                  = 3000
    throughput            = 125
    delete_on_termination = true
  }

  tags = {
    project = "ontime"
    version = var.version
  }
  run_tags = {
    Name    = "ontime-image"
    project = "ontime"
  }
}

build {
  sources = ["source.amazon-ebs.ontime"]

  provisioner "file" {
    source      = var.archive
    destination = "/tmp/ontime.tar"
  }

  provisioner "shell" {
    inline = [
      "mkdir ontime",
      "tar -x -C ontime -f /tmp/ontime.tar",
      "sudo ontime/infra/provision.sh --install-only",
      "rm -rf ontime /tmp/ontime.tar",
    ]
  }
}
